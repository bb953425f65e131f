package io.gantry.issuer.account;

import io.gantry.problem.ProblemException;

/** Where the tree of units is known. */
interface UnitTrees {

    /**
     * The units of a caller, which the registry authenticates by the same token.
     *
     * @param unit code of the caller's unit
     * @param address where the caller comes from, for there a role may be bound to addresses as well
     * @throws ProblemException with {@link io.gantry.problem.ProblemType#UNAVAILABLE} if the registry does not answer
     */
    OwnUnits of(String unit, String token, String address);
}
