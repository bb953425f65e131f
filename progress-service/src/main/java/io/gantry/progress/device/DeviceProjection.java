package io.gantry.progress.device;

import io.gantry.event.ProgressEvent.DeviceEnrolled;
import io.gantry.event.ProgressEvent.DeviceRevoked;
import io.gantry.progress.Projection;
import io.gantry.stream.EventRecord;
import java.util.List;

/** Brings what the log says of devices into the store; this instance's own changes are there already. */
final class DeviceProjection implements Projection {

    private final DeviceStore devices;

    DeviceProjection(DeviceStore devices) {
        this.devices = devices;
    }

    @Override
    public void apply(List<EventRecord> records) {
        for (var each : records) {
            if (each.event() instanceof DeviceEnrolled enrolled) {
                devices.on(enrolled);
            } else if (each.event() instanceof DeviceRevoked revoked) {
                devices.on(revoked);
            }
        }
    }
}
