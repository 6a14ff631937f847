/**
 * Files that support a case: told by content, made safe, previewed, sealed.
 *
 * <p>What comes in is spooled, detected, looked at by a scanner where there is one, and kept as it
 * came; it is never shown inline. Of a picture a clean copy is written anew, upright and without
 * place or camera, and only that is shown. A file belongs to no case until the conductor attaches
 * it, in the transaction that also writes the event. The module never decides who may see a file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package io.redress.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
