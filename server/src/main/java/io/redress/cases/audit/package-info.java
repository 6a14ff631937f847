/** Whether what is kept is what was written: daily seals over the chains, and their checking. */
@NamedInterface("audit")
@NullMarked
package io.redress.cases.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
