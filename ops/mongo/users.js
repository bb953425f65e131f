// What mongo-init does, each time anew: every service with a store gets a user of its own, which can read and write the
// service's database and nothing else.
const { readFileSync } = require('fs');
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();

const server = connect('mongodb://mongo:27017/admin?replicaSet=gantry', 'root', secret('mongo-root'));
for (const name of ['project', 'progress', 'notification']) {
  const database = server.getSiblingDB(name);
  const user = `${name}-service`;
  const settings = { pwd: secret(`mongo-${user}`), roles: [{ role: 'readWrite', db: name }] };
  if (database.getUser(user)) {
    database.updateUser(user, settings);
  } else {
    database.createUser({ user, ...settings });
  }
  print(`${user} reads and writes ${name}`);
}
