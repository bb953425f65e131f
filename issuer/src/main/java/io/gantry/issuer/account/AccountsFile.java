package io.gantry.issuer.account;

import io.gantry.issuer.file.PrivateFile;
import io.gantry.issuer.startup.RefusedToStartException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code accounts.json}. */
record AccountsFile(PrivateFile file) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Content(List<Account> accounts) {

        Content {
            accounts = List.copyOf(accounts);
        }
    }

    /** The accounts; empty if there is no file yet. */
    Optional<List<Account>> read() {
        return file.read().map(this::parse);
    }

    void write(Collection<Account> accounts) {
        file.write(JSON.writeValueAsBytes(new Content(List.copyOf(accounts))));
    }

    private List<Account> parse(byte[] json) {
        try {
            return JSON.readValue(json, Content.class).accounts();
        } catch (JacksonException e) {
            throw new RefusedToStartException("the file " + file.path() + " does not hold accounts: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + " (repair it, or delete it to start with new accounts).");
        }
    }
}
