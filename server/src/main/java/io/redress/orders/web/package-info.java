/** Orders by REST: what may be sent, how it is read, how it is shown. */
@NullMarked
@NamedInterface("web")
package io.redress.orders.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
