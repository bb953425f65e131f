package io.gantry.http.input;

import io.gantry.problem.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads numbers exactly and makes their form canonical: 1.2E+3, 1200 and 1200.0 are one number, and a change from one to
 * another is none.
 */
final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 40;
    private static final Phrase MODEST = new Phrase("digits", "a number with at most {max} digits", "至多 {max} 位数字的数");

    DecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw InputException.form(parser, BigDecimal.class, UnreadableJson.NUMBER);
        }
        var number = parser.getDecimalValue();
        // Comes first: arithmetic on 1E+1000000000 would write all its digits.
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw InputException.content(parser, BigDecimal.class, MODEST.with(MOST_DIGITS));
        }
        return canonical(number);
    }

    private static BigDecimal canonical(BigDecimal number) {
        var shortest = number.scale() == 0 ? number : number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }
}
