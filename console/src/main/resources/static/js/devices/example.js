/** A report as a device sends it, for a shell; project and activity are to be filled in. */
export function curlExample(origin, unit, key) {
  return `curl -X POST ${origin}/api/progress/reports \\
  -H 'Authorization: Bearer ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '{"id": "'"$(uuidgen)"'", "projectId": "PROJECT", "activityId": "ACTIVITY",
       "unit": "${unit}", "percentComplete": 35, "occurredAt": "'"$(date -u +%FT%TZ)"'"}'`;
}
