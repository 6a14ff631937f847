/** How files come in parts over HTTP and go out again; pages and API share it. */
@NullMarked
@NamedInterface("web")
package io.redress.evidence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
