/**
 * The values every module speaks in: money, quantities, identifiers, refusals and problems.
 *
 * <p>Nothing here knows Spring, a database or another module; nothing here has behaviour that needs
 * a clock or chance.
 */
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package io.redress.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
