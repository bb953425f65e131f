package io.gantry.progress.device;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Actor;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Direction;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.progress.device.DeviceStore.Listing;
import io.gantry.progress.device.DeviceStore.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where administrators keep their units' devices. */
@RestController
@Tag(name = "Devices", description = "Devices and scripts that report for a unit")
@RequestMapping(path = "/api/progress/devices", produces = "application/json")
class DeviceController {

    private final DeviceRegister register;
    private final DeviceStore devices;

    DeviceController(DeviceRegister register, DeviceStore devices) {
        this.register = register;
        this.devices = devices;
    }

    /**
     * A device.
     *
     * @param by the account that enrolled it
     * @param revokedAt since when its key is dead; absent while it is not
     * @param lastUsedAt when its key was last used, within a minute
     * @param expiresAt when its key ends by itself; absent if it does not
     * @param addresses the network from which its key is good; absent for any
     */
    record DeviceSummary(
            String id,
            String unit,
            String label,
            Instant enrolledAt,
            Actor by,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            @Nullable String addresses) {

        static DeviceSummary of(EnrolledDevice known) {
            var device = known.device();
            return new DeviceSummary(
                    device.id(),
                    device.unit(),
                    device.label(),
                    known.enrolledAt(),
                    known.by(),
                    known.revokedAt(),
                    known.lastUsedAt(),
                    device.expiresAt(),
                    device.addresses());
        }
    }

    /**
     * What the administrator is to put into the device.
     *
     * @param key what the device sends as its bearer token; shown this once and kept nowhere
     */
    record EnrolledKey(String id, String unit, String label, Instant enrolledAt, String key) {

        // Spring's web log shows answers.
        @Override
        public String toString() {
            return "EnrolledKey[id=" + id + "]";
        }
    }

    @Operation(
            summary = "The devices of one's units",
            description = "A text finds those whose id, label or unit's code has it in it.")
    @GetMapping
    @AllowedTo(Role.ADMIN)
    Page<DeviceSummary> listDevices(
            Scope scope,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "ID") DeviceOrder sort,
            @RequestParam(defaultValue = "ASC") Direction direction,
            PageQuery query) {
        var listing = new Listing(q == null || q.isBlank() ? null : q.strip(), sort, direction == Direction.DESC);
        var after = query.after(2, parts -> {
            sort.stored(parts.get(0));
            return new Place(parts.get(0), parts.get(1));
        });
        return Page.of(
                devices.page(scope, listing, after, query.readLimit()),
                query,
                known -> Cursor.of(sort.key(known), known.device().id()),
                DeviceSummary::of);
    }

    @Operation(summary = "Enrol a device", description = "The answer holds the device's key, this once.")
    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.ADMIN)
    EnrolledKey enrollDevice(@Valid @RequestBody DeviceDraft draft, Caller caller, Scope scope) {
        var enrolment = register.enroll(draft, caller, scope);
        var device = enrolment.device().device();
        return new EnrolledKey(
                device.id(),
                device.unit(),
                device.label(),
                enrolment.device().enrolledAt(),
                enrolment.key().reveal());
    }

    @Operation(summary = "Revoke a device", description = "Its key is dead for good. Doing it again does no harm.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Role.ADMIN)
    void revokeDevice(@PathVariable String id, Caller caller, Scope scope) {
        register.revoke(id, caller, scope);
    }
}
