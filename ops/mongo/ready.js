// The health check of mongo. The first one makes the replica set of one; healthy means that writes are taken.
try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') {
    throw error;
  }
  rs.initiate({ _id: 'gantry', members: [{ _id: 0, host: 'mongo:27017' }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
