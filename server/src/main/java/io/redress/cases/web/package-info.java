/** Cases over REST: what may be sent, how it is read, how it is shown. */
@NullMarked
@NamedInterface("web")
package io.redress.cases.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
