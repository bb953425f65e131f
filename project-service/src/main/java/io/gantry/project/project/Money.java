package io.gantry.project.project;

import java.math.BigDecimal;

/** What amounts of money, in yuan, look like. */
final class Money {

    static final int DECIMALS = 2;
    static final String LARGEST = "999999999999999.99";
    static final BigDecimal MAXIMUM = new BigDecimal(LARGEST);

    private Money() {}
}
