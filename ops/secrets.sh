#!/bin/sh
# Makes the secrets of docker-compose.yml that are missing, each at random, and touches none that is there.
#
# Compose hands a file on as it is, with its owner and mode, to processes that run under other accounts. So the files can
# be read by everyone, and their directory can be entered by its owner only: a container gets just the files it is given.
set -eu
umask 022
cd "$(dirname "$0")/.."
mkdir -p secrets
chmod 700 secrets
cd secrets

make() { # name, command that prints the secret
  name=$1
  shift
  if [ -e "$name" ]; then
    return
  fi
  # Complete or not at all.
  "$@" >"$name.partial"
  chmod 444 "$name.partial"
  mv "$name.partial" "$name"
  echo "made secrets/$name"
}

# Letters and digits only: no file format or URI gives them a meaning, and no line end is read as part of them.
random() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

for name in kafka-admin kafka-project-service kafka-progress-service kafka-notification-service kafka-console \
  mongo-key mongo-root mongo-project-service mongo-progress-service mongo-notification-service mongo-console \
  audit-project-service audit-progress-service audit-notification-service audit-console audit-signing \
  seal-keys identity-client keycloak-admin; do
  make "$name" random
done
