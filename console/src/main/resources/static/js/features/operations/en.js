export default {
  'operations.hint': 'What units were told, newest first, refreshed every 15 seconds',
  'operations.state': 'State',
  'operations.unit': 'Unit',
  'operations.what': 'Notice',
  'operations.created': 'Created',
  'operations.attempts': 'Attempts',
  'operations.retry': 'Send again',
  'operations.not-tried': 'Not tried yet',
  'operations.next': 'again at {at}',
  'operations.none-failed': 'Nothing has failed, so there is nothing to do. What fails is listed here, to be sent again.',
  'operations.empty': 'Nothing is in this state. Choose another.',
};
