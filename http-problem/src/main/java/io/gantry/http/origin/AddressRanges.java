package io.gantry.http.origin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMaskSet;

/** Network addresses, each by itself or in ranges like {@code 10.0.0.0/8}. */
public final class AddressRanges {

    // What no name looks like, so that nothing is looked up.
    private static final Pattern NUMBERS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[0-9A-Za-z]{1,16})?");

    private final NetMaskSet ranges = new NetMaskSet();

    private AddressRanges() {}

    /**
     * Reads a setting.
     *
     * @param setting its name, for the refusal
     */
    public static AddressRanges of(String setting, List<String> texts) {
        var result = new AddressRanges();
        for (var text : texts) {
            var address = text.contains("/") ? text.substring(0, text.indexOf('/')) : text;
            try {
                if (!NUMBERS.matcher(address).matches()) {
                    throw new IllegalArgumentException("a name");
                }
                result.ranges.add(text);
            } catch (IllegalArgumentException e) {
                throw new RefusedSettingException(
                        setting + " is " + text + " (expected: addresses or ranges like 10.1.0.7 or 10.1.0.0/16).");
            }
        }
        return result;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** @param address in numbers; anything else is in no range */
    public boolean contains(String address) {
        return parsed(address).map(ranges::contains).orElse(false);
    }

    /** The address that is written so in numbers; empty if it is none. */
    static Optional<InetAddress> parsed(String text) {
        try {
            // The network interface at the end of an address is known only to the machine that has it.
            return NUMBERS.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(text.split("%", 2)[0]))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
