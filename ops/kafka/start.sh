#!/bin/bash
# The command of the container kafka. Formats an empty volume, so that the broker knows its administrator from the first
# start on, and becomes the broker. All other users and their rights come from kafka-init.
set -euo pipefail
umask 077

settings=/tmp/server.properties
cat /etc/gantry/server.properties /etc/gantry/security.properties >"$settings"
if [ -e /run/secrets/tls-kafka ]; then
  cat /etc/gantry/tls.properties >>"$settings"
fi

# In a file: anybody on this machine may read a command line.
arguments=/tmp/format.args
printf '%s\n' --ignore-formatted --cluster-id "$CLUSTER_ID" --config "$settings" \
  --add-scram "SCRAM-SHA-512=[name=admin,password=$(</run/secrets/kafka-admin)]" >"$arguments"
/opt/kafka/bin/kafka-storage.sh format "@$arguments"
rm "$arguments"

exec /opt/kafka/bin/kafka-server-start.sh "$settings"
