package io.gantry.progress.delay;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** Up to where each partition that this instance reads is part of what it judges. */
public interface LogPositions extends Supplier<Map<TopicPartition, Long>> {}
