/** Work that happens after a commit because of it: written down in it, done once, tried again. */
@NullMarked
package io.redress.platform.outbox;

import org.jspecify.annotations.NullMarked;
