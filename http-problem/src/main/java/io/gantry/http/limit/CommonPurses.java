package io.gantry.http.limit;

/**
 * The purses that all requests share. Who was not let in yet pays as its address, then out of the share that strangers
 * have of the whole; so however many they are, they leave the rest to those who were.
 */
public final class CommonPurses {

    private final Purses addresses;
    private final Purse strangers;
    private final Purse total;

    /** @param remembered addresses at most */
    public CommonPurses(Budget address, Budget strangers, Budget total, int remembered) {
        this.addresses = new Purses(Payer.ADDRESS, address, remembered);
        this.strangers = Purse.of(Payer.STRANGERS, strangers);
        this.total = Purse.of(Payer.TOTAL, total);
    }

    /**
     * Charges a request whose sender is not known yet.
     *
     * @param kind of request: each has a budget of its own for an address, so that who floods it with one kind leaves the
     *     others to its neighbours
     */
    public Charge stranger(String address, String kind) {
        return Charge.to(addresses.of(AddressGroup.of(address) + ' ' + kind), strangers, total);
    }

    /** Charges a request to its sender. */
    public Charge known(Purse purse) {
        return Charge.to(purse, total);
    }

    /** Charges its sender for {@code count} more. */
    public Charge more(int count, Purse purse) {
        return Charge.more(count, purse, total);
    }
}
