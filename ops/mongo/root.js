// For a look by hand, as administrator: docker compose exec mongo mongosh --quiet --norc --shell /etc/gantry/root.js
db.getSiblingDB('admin').auth('root', require('fs').readFileSync('/run/secrets/mongo-root', 'utf8').trim());
