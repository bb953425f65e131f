package io.gantry.project.project;

import java.math.BigDecimal;

/** What amounts of money, in yuan, look like. */
final class Money {

    static final int DECIMALS = 2;
    static final String LIMIT = "1000000000000000";
    static final BigDecimal MAXIMUM = new BigDecimal(LIMIT);

    private Money() {}
}
