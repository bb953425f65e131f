#!/bin/bash
# The command of the container mongo. The key that the members of the replica set know each other by makes clients show
# who they are, too; mongod takes it only from a file that is its own and nobody else's.
set -euo pipefail
umask 077

rm -f /tmp/key
cp /run/secrets/mongo-key /tmp/key
chmod 400 /tmp/key

# For mongodump and mongorestore, which would otherwise want the password on their command line.
printf 'password: %s\n' "$(</run/secrets/mongo-root)" >/tmp/tools.yaml

tls=()
if [ -e /run/secrets/tls-mongo ]; then
  cp /run/secrets/tls-mongo /tmp/tls.pem
  tls=(--tlsMode requireTLS --tlsCertificateKeyFile /tmp/tls.pem --tlsCAFile /run/secrets/tls-ca
    --tlsAllowConnectionsWithoutCertificates)
fi

exec docker-entrypoint.sh mongod --replSet gantry --keyFile /tmp/key --bind_ip_all --wiredTigerCacheSizeGB 0.5 "${tls[@]}"
