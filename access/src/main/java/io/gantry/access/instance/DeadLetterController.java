package io.gantry.access.instance;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.stream.DeadLetter;
import io.gantry.stream.DeadLetterReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${gantry.instance.path}")
@Tag(name = "Instances")
class DeadLetterController {

    private final DeadLetterReader letters;

    DeadLetterController(DeadLetterReader letters) {
        this.letters = letters;
    }

    /** @param items the latest of each partition, the last one first */
    record DeadLetters(List<DeadLetter> items) {}

    @GetMapping("/dead-letters")
    @AllowedTo(Role.OPS)
    @Operation(
            operationId = "listDeadLetters",
            summary = "The latest records that the service could not understand or handle, without their content")
    DeadLetters latest() {
        return new DeadLetters(letters.latest());
    }
}
