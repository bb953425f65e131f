package io.gantry.access.limit;

import io.gantry.access.Caller;
import io.gantry.http.limit.Accepted;
import io.gantry.http.limit.Charge;
import io.gantry.http.limit.CommonPurses;
import io.gantry.http.limit.Payer;
import io.gantry.http.limit.Purse;
import io.gantry.http.limit.Purses;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Charges requests: to their address until it is known who has sent them, then to that account or device. What a request
 * shows and was accepted before is not charged to its address at all, so that no neighbour's flood keeps its owner out.
 */
public final class Admission {

    private static final String CHARGE = Admission.class.getName();
    private static final String SHOWN = CHARGE + ".shown";

    private final CommonPurses common;
    private final Purses accounts;
    private final Purses devices;
    private final Accepted accepted;

    Admission(LimitProperties limits) {
        this.common = new CommonPurses(limits.address(), limits.strangers(), limits.total(), limits.remembered());
        this.accounts = new Purses(Payer.CALLER, limits.account(), limits.remembered());
        this.devices = new Purses(Payer.CALLER, limits.device(), limits.remembered());
        this.accepted = new Accepted(limits.remembered());
    }

    /** Whether a request that shows this was let in before. */
    public boolean knows(String credential) {
        return accepted.knows(credential);
    }

    /** Records a credential that has been issued to an admitted sender, who will present it from now on. */
    public void remember(String credential) {
        accepted.remember(credential);
    }

    /**
     * Charges a request whose sender was not let in yet to its address.
     *
     * @param kind see {@link CommonPurses#stranger}
     * @param credential stands for what it shows; absent if it shows nothing
     */
    public Charge stranger(HttpServletRequest request, String kind, @Nullable String credential) {
        var charge = common.stranger(request.getRemoteAddr(), kind);
        request.setAttribute(CHARGE, charge);
        request.setAttribute(SHOWN, credential);
        return charge;
    }

    /** Notes that the sender of {@code request} was let in, so that its address has nothing to pay. */
    public void accept(HttpServletRequest request) {
        if ((@Nullable Object) request.getAttribute(SHOWN) instanceof String shown) {
            accepted.remember(shown);
        }
        if ((@Nullable Object) request.getAttribute(CHARGE) instanceof Charge charge) {
            charge.giveBack();
        }
    }

    /** Charges a request to what it shows. */
    public Charge known(Purse purse) {
        return common.known(purse);
    }

    /** Notes that what a request shows, and was let in with before, counts no more; it is charged to its address. */
    public Charge reject(HttpServletRequest request, String kind, String credential) {
        accepted.forget(credential);
        return stranger(request, kind, null);
    }

    /** Charges a request to its sender. */
    public Charge caller(Caller caller) {
        return common.known(purseOf(caller));
    }

    /** Charges the sender of a request for {@code count} more than the one. */
    public Charge more(Caller caller, int count) {
        return common.more(count, purseOf(caller));
    }

    private Purse purseOf(Caller caller) {
        return (caller.isDevice() ? devices : accounts).of(caller.account());
    }
}
