package io.gantry.console.live;

import io.gantry.problem.Phrase;
import java.util.HashMap;
import java.util.Map;

/** The places for open pages: so many of one account, however often it has logged in, and so many in all. */
final class LivePlaces {

    private static final Phrase OF_ACCOUNT = new Phrase(
            "account-places-taken",
            "all {max} places of this account for live updates are taken",
            "此账号的 {max} 个实时更新位置已用完");
    private static final Phrase OF_ALL =
            new Phrase("places-taken", "all {max} places for live updates are taken", "{max} 个实时更新位置已用完");

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
            throw new TooManyClientsException(OF_ACCOUNT.with(mostOfAccount));
        }
        if (all >= most) {
            throw new TooManyClientsException(OF_ALL.with(most));
        }
        taken.merge(account, 1, Integer::sum);
        all++;
    }

    synchronized void giveBack(String account) {
        taken.computeIfPresent(account, (ignored, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
