package io.redress.platform.ticks;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets {@code @Scheduled} methods run on every node that does background work.
 *
 * <p>There is no election: what a tick does is claimed row by row, so that nodes never meet. A tick
 * looks at the {@code Clock}; when it comes is of no meaning.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
@EnableScheduling
class TicksConfiguration {}
