package io.gantry.unit;

class InMemoryUnitStoreTests extends UnitStoreContract {

    private final UnitStore store = new InMemoryUnitStore();

    @Override
    UnitStore store() {
        return store;
    }

    @Override
    UnitStore anotherInstance() {
        return store;
    }
}
