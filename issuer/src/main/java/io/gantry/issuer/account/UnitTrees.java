package io.gantry.issuer.account;

import io.gantry.problem.ProblemException;

/** Where the tree of units is known. */
interface UnitTrees {

    /**
     * The units of a caller, who is known there by the same token.
     *
     * @param unit code of the caller's unit
     * @param address where the caller comes from, for there a role may be bound to addresses as well
     * @throws ProblemException with {@link io.gantry.problem.ProblemType#UNAVAILABLE} if nobody answers there
     */
    OwnUnits of(String unit, String token, String address);
}
