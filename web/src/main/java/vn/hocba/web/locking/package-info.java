/** The pages on which locks are decided, carried out and limited, and on which milestones are watched. */
package vn.hocba.web.locking;
