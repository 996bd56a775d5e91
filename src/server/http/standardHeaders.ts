/** The headers that every answer has unless it says otherwise: JSON, readable by any site. */
export const standardHeaders = {
  'content-type': 'application/json; charset=utf-8',
  // A star leaves out cookies and the Authorization header: any site may read, none may write in a user's name.
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
} as const
