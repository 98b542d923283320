/** Whether the browser takes what is to be stored: it refuses when its disk or its quota is full. */
export type Disk = 'well' | 'full';
