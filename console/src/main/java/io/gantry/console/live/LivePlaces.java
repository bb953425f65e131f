package io.gantry.console.live;

import java.util.HashMap;
import java.util.Map;

/** The places for open pages: so many of one account, however often it has logged in, and so many in all. */
final class LivePlaces {

    private final int mostOfAccount;
    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    LivePlaces(int mostOfAccount, int most) {
        this.mostOfAccount = mostOfAccount;
        this.most = most;
    }

    /** @throws TooManyClientsException if there is none left */
    synchronized void take(String account) {
        if (taken.getOrDefault(account, 0) >= mostOfAccount) {
            throw new TooManyClientsException(
                    "all " + mostOfAccount + " places of this account for live updates are taken");
        }
        if (all >= most) {
            throw new TooManyClientsException("all " + most + " places for live updates are taken");
        }
        taken.merge(account, 1, Integer::sum);
        all++;
    }

    synchronized void giveBack(String account) {
        taken.computeIfPresent(account, (ignored, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
