package org.aenglek.bookings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bookings work here.
 *
 * @param hold for how long places are kept until somebody puts their name to them
 */
@ConfigurationProperties("aenglek.bookings")
record BookingSettings(@DefaultValue("15m") Duration hold) {}
