export default {
  'operations.hint': '发给各单位的通知，新的在前，每 15 秒刷新',
  'operations.state': '状态',
  'operations.unit': '单位',
  'operations.what': '通知',
  'operations.created': '产生于',
  'operations.attempts': '发送',
  'operations.retry': '重新发送',
  'operations.not-tried': '尚未发送',
  'operations.next': '{at} 再试',
  'operations.none-failed': '没有失败的通知，目前无需处理。发送失败的会列在这里，可重新发送。',
  'operations.empty': '没有这种状态的通知。请选择其他状态。',
};
