/**
 * The people who bought: how to reach them, in which language, on which clock.
 *
 * <p>Personal data lives here in rows that can be erased; everybody else keeps the id only. This
 * module never decides what a consumer is entitled to and never writes to one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package io.redress.consumers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
