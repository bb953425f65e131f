/** A report as a device sends it, for a shell; project and activity are to be filled in. */
export function curlExample({ origin, unit, key, id, at }) {
  return `curl ${origin}/api/progress/reports \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '{"id": "${id}",
       "projectId": "PROJECT", "activityId": "ACTIVITY", "unit": "${unit}",
       "percentComplete": 35, "occurredAt": "${at}"}'`;
}
