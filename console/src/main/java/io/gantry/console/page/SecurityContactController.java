package io.gantry.console.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whom to tell of a vulnerability (RFC 9116): the operator, if one is set, else who makes Gantry. */
@RestController
class SecurityContactController {

    private static final String FIELD = "Contact: ";

    private final String text;

    SecurityContactController(PageProperties properties) throws IOException {
        var ours = new ClassPathResource("security.txt").getContentAsString(StandardCharsets.UTF_8);
        var theirs = properties.securityContact();
        text = theirs == null ? ours : ours.replaceFirst(FIELD + "\\S+", FIELD + theirs.toASCIIString());
    }

    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    String text() {
        return text;
    }
}
