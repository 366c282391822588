/**
 * Calendars and spans: the Finnish working-day calendar, the counting of statutory limits (act
 * 150/1930) and spans of days. Pure Java; knows no law of care and never asks what day it is.
 */
@NullMarked
package fi.polku.time;

import org.jspecify.annotations.NullMarked;
