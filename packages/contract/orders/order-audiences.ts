/** For whom an order's page is cut. The petitioner has a page of their own. */
export const orderAudiences = ['hotline', 'lead', 'assist', 'overseer', 'told'] as const
export type OrderAudience = (typeof orderAudiences)[number]
