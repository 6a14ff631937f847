/**
 * Files of a case: photos that were made safe before anybody looks at them.
 *
 * <p>Only JPEG and PNG, told by content; each is decoded within limits, turned upright and written
 * anew, so that nothing of the original bytes, and no place or camera, is kept. The module must
 * never hand out a byte that it did not write itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package io.redress.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
