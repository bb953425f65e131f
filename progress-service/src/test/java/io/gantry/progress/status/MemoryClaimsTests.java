package io.gantry.progress.status;

class MemoryClaimsTests extends ClaimsContract {

    @Override
    Claims claims() {
        return new MemoryClaims();
    }
}
