package io.gantry.http.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request was charged, narrowest first; or who could not pay, and then nobody behind was charged. */
public final class Charge {

    private final List<Purse> paid = new ArrayList<>(3);
    private @Nullable Payer empty;
    private Duration wait = Duration.ZERO;

    private Charge() {}

    /** Charges a request to {@code purses}, in this order, until one is empty. */
    public static Charge to(Purse... purses) {
        var charge = new Charge();
        for (var purse : purses) {
            charge.wait = purse.take();
            if (!charge.wait.isZero()) {
                charge.empty = purse.payer();
                break;
            }
            charge.paid.add(purse);
        }
        return charge;
    }

    /**
     * Charges {@code purses} for more than the one that a request was charged with. Each may go into debt once.
     *
     * @param count how much more
     */
    public static Charge more(int count, Purse... purses) {
        var charge = new Charge();
        for (var purse : purses) {
            charge.wait = purse.takeMore(count);
            if (!charge.wait.isZero()) {
                charge.empty = purse.payer();
                break;
            }
        }
        return charge;
    }

    /** Whose purse was empty; absent if all have paid. */
    public @Nullable Payer empty() {
        return empty;
    }

    /** How long to wait; zero if all have paid. */
    Duration untilRefilled() {
        return wait;
    }

    /** Gives back what was paid: the request is somebody else's. */
    public void giveBack() {
        paid.forEach(Purse::giveBack);
        paid.clear();
    }
}
