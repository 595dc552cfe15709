/** Whether the parts this server needs are usable. */
package vn.hocba.health;
