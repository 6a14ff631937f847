/**
 * The ground that every module stands on: settings, database, tenancy, time, outbox, idempotency,
 * live pages and problems on the wire.
 *
 * <p>It is technical and knows no business word. Each sub-package is one small part with its own
 * purpose; all of them may be used by every module, so the module is open.
 */
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared"})
package io.redress.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
