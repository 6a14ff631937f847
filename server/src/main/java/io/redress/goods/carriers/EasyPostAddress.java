package io.redress.goods.carriers;

import java.net.URI;
import java.time.Duration;

/**
 * Where EasyPost is, and how long it may take; tests put a server of this machine there.
 *
 * @param within the longest from the first byte of a request to the last of its answer
 */
public record EasyPostAddress(URI api, Duration connectWithin, Duration within) {}
