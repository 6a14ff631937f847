/**
 * Where people meet Redress: the portal of the consumer, the desk and the bench of the staff, the
 * room of the brand.
 *
 * <p>A face composes the modules into pages and forms; it holds no rule of its own and stores
 * nothing. It may use every module, and no module may use it.
 */
@NullMarked
@ApplicationModule
package io.redress.faces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
