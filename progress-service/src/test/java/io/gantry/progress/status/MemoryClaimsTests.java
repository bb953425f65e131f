package io.gantry.progress.status;

import java.util.Collections;

class MemoryClaimsTests extends ClaimsContract {

    MemoryClaimsTests() {
        super(Collections.nCopies(2, new MemoryClaims()));
    }
}
