/** What the management port tells about readiness. */
package vn.hocba.web.health;
