package io.gantry.console.view;

import java.util.List;

/** Keeps the views of each account, all of an account as one. */
interface SavedViews {

    /**
     * The views of somebody.
     *
     * @param revision counts the changes; 0 before the first
     */
    record Kept(long revision, List<SavedView> items) {

        public Kept {
            items = List.copyOf(items);
        }
    }

    Kept of(String account);

    /** @return false if the account is not at the revision before; nothing is saved then */
    boolean save(String account, Kept next);
}
