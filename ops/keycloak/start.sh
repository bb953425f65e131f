#!/bin/bash
# The command of the container keycloak. Keycloak takes these secrets from its environment only; so they are put there
# here, where neither the compose file nor docker inspect shows them.
set -euo pipefail
KC_BOOTSTRAP_ADMIN_PASSWORD=$(</run/secrets/keycloak-admin)
GANTRY_CLIENT_SECRET=$(</run/secrets/identity-client)
export KC_BOOTSTRAP_ADMIN_PASSWORD GANTRY_CLIENT_SECRET
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
