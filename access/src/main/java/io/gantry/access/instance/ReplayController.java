package io.gantry.access.instance;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.stream.DeadLetterReplay;
import io.gantry.stream.NotReplayableException;
import io.gantry.stream.Position;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Only where a service may take something in again: an operation that always refuses helps nobody. */
@RestController
@RequestMapping("${gantry.instance.path}")
@Tag(name = "Instances")
class ReplayController {

    static final ProblemType ORDER_MATTERS =
            new ProblemType(422, "order-matters", "Such a record cannot be taken in again by itself", "这类记录不能单独重新处理");
    static final ProblemType NOT_UNDERSTOOD =
            new ProblemType(422, "not-understood", "The record is still not understood", "仍然无法识别该记录");

    private static final Phrase NO_SUCH_LETTER = new Phrase(
            "no-such-letter",
            "there is no record at {place}, or this service has not set it aside; look at the list again",
            "{place} 处没有记录，或本服务没有搁置它；请重新查看列表");
    private static final Phrase AFTER_SUCCESSORS = new Phrase(
            "after-successors",
            "{place} would come in after its successors; once the fault is mended, let the service read the log again, as the"
                    + " operations manual says; if it is what a unit has said of a report, let the unit say it again",
            "{place} 会排在后续记录之后；故障修复后请按运维手册让服务重新读取日志；若是单位对上报的确认或更正，请该单位重新提交");
    private static final Phrase STILL = new Phrase(
            "still-not-understood",
            "this version does not understand it either: {reason}; a foreign or broken record needs nothing more, for any other install"
                    + " a version that understands it",
            "当前版本仍无法识别：{reason}；来源不明或损坏的记录无需处理，否则请安装能识别它的版本");

    private final DeadLetterReplay replay;

    ReplayController(DeadLetterReplay replay) {
        this.replay = replay;
    }

    @PostMapping(path = "/dead-letters/replay", consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.OPS)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Take in again a record that was set aside",
            description =
                    "For records that the list calls replayable. The record is written once more, as it is, at the end of its"
                            + " topic; the answer says where, when the log has it. If it fails again it is set aside again. Doing this twice"
                            + " does no harm.")
    Position replayDeadLetter(@Valid @RequestBody ReplayBody body) {
        var position = body.position();
        OnRecord.told(new CommandDetails(new About("record", position.toString()), null, List.of()));
        try {
            return replay.replay(position);
        } catch (NotReplayableException e) {
            throw problem(e, position);
        }
    }

    private static ProblemException problem(NotReplayableException e, Position position) {
        return switch (e.why()) {
            case NO_SUCH_LETTER -> new ProblemException(ProblemType.NOT_FOUND, NO_SUCH_LETTER.with(position));
            case ORDER_MATTERS -> new ProblemException(ORDER_MATTERS, AFTER_SUCCESSORS.with(position));
            case NOT_UNDERSTOOD -> new ProblemException(NOT_UNDERSTOOD, STILL.with(e.reason()));
        };
    }
}
