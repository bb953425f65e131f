package io.gantry.progress.device;

import io.gantry.event.DeviceEvent;
import io.gantry.event.DeviceEvent.DeviceEnrolled;
import io.gantry.event.DeviceEvent.DeviceRevoked;
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
            if (each.event() instanceof DeviceEvent event) {
                event.match(new Known());
            }
        }
    }

    private final class Known implements DeviceEvent.Cases<Boolean> {

        @Override
        public Boolean on(DeviceEnrolled event) {
            devices.on(event);
            return true;
        }

        @Override
        public Boolean on(DeviceRevoked event) {
            devices.on(event);
            return true;
        }
    }
}
